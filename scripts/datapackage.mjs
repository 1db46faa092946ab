// Has Frictionless's library read the tables of a schedule: npm run datapackage -- FOLDER with datapackage.json. It is old and
// brings much along, so it is no dependency: npm install --no-save datapackage@1.1.10
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const folder = process.argv[2];
const file = resolve(folder ?? '.', 'datapackage.json');
if (folder === undefined || !existsSync(file)) {
  console.error('Say which folder has a datapackage.json.');
  process.exit(2);
}
const { Package } = await import('datapackage').then(({ default: library }) => library, () => {
  console.error('Nothing was validated: npm install --no-save datapackage@1.1.10 first.');
  process.exit(2);
});

const described = await Package.load(file, { basePath: dirname(file) });
const problems = described.errors.map(({ message }) => message);
let rows = 0;
for (const resource of described.resources) {
  problems.push(...resource.errors.map(({ message }) => `${resource.name}: ${message}`));
  try {
    // With cast, every cell is read as its Table Schema says.
    rows += (await resource.read({ cast: true })).length;
  } catch (error) {
    problems.push(`${resource.name}: ${[error.message, ...(error.errors ?? []).map(({ message }) => message)].join('; ')}`);
  }
}
if (!described.valid || problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`The package is valid: ${described.resources.length} tables, ${rows} rows.`);
