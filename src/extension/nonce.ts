/** For a page: whatever runs in it carries it, and nobody can guess it. */
export function nonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
