/**
 * Run in the window of a VS Code in a browser, gives what lies there of all that it keeps of workspaces for the extension. It puts it
 * there some 100 ms after it has told the extension that it is kept, and what has not come there is forgotten when the window is left.
 */
export const kept = String.raw`(async () => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const base = await answer(indexedDB.open(name));
    if (base.objectStoreNames.contains('ItemTable')) texts.push(await answer(base.transaction('ItemTable').objectStore('ItemTable').get('placepref.placepref')));
    base.close();
  }
  return texts.join('\n');
})()`;
