/**
 * The narrowest pattern for `files.associations` that makes a protocol one by its path: its folder, if every `.cpp` file
 * there is a protocol, else the file alone. The path has `/` between its parts; a pattern with a `/` is compared with whole paths.
 */
export function associationPattern(path: string, areAllProtocols: boolean): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const folder = parts.pop() ?? '';
  const last = areAllProtocols && folder !== '' ? `${folder}/*.cpp` : folder === '' ? name : `${folder}/${name}`;
  return `**/${last.replace(/[[\]{}?]/g, '[$&]')}`;
}
