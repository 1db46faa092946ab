/** Says what a file is that is no table of separated values, by its first characters; undefined for what may be one. */
export function otherFile(text: string): string | undefined {
  const what = kindOf(text);
  return what === undefined ? undefined : `This is ${what}; save the table as CSV (UTF-8).`;
}

function kindOf(text: string): string | undefined {
  // Of Excel or LibreOffice, which is a zip.
  if (text.startsWith('PK\u0003\u0004')) return 'a workbook';
  if (text.startsWith('PAR1')) return 'a Parquet file';
  return /^\s*(?:\{\s*"|\[\s*[{[])/.test(text) ? 'JSON' : undefined;
}
