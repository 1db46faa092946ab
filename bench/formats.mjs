// Rows per second of each format of results, with as many columns as a simulation of the founding experiment has.
import { bundled } from './bundled.mjs';

const rows = 20_000;
const batches = 10;
const rounds = 5;

const entry = `
export { parquetWriter } from './src/export/results/parquet.ts';
export { csvWriter, ndjsonWriter } from './src/export/results/text.ts';
`;

/** Words are few and come again; each number is another, and every ninth not known. */
function batch(first) {
  const every = (make) => Array.from({ length: rows }, (_value, index) => make(first + index));
  const text = (name, count) => ({ name, type: 'text', values: every((row) => `${name} ${row % count}`) });
  const integer = (name, count) => ({ name, type: 'integer', values: Int32Array.from(every((row) => row % count)) });
  const number = (name, at) => ({ name, type: 'number', values: Float64Array.from(every((row) => (row % 9 === at ? Number.NaN : Math.round(((row * 7919 + at) % 900_000)) / 1000))) });
  return {
    rows,
    columns: [
      integer('run', 1000), text('animal', 48), text('group', 4), text('witnessed', 2), text('treatment', 2), text('drug_side', 2), text('saline_side', 2), text('phase', 3), text('session', 3), integer('day', 24),
      ...['time_left_s', 'time_right_s', 'entries_left', 'entries_right', 'latency_left_s', 'latency_right_s', 'freezing'].map(number),
    ],
  };
}

/** Prints its figures. */
export async function formats(root, scratch) {
  const { parquetWriter, csvWriter, ndjsonWriter } = await bundled('formats', entry, root, scratch);
  const table = Array.from({ length: batches }, (_value, index) => batch(index * rows));
  const write = (writer) => {
    const before = process.cpuUsage();
    let bytes = 0;
    for (const one of table) bytes += writer.add(one).length;
    bytes += writer.end().length;
    const { user, system } = process.cpuUsage(before);
    return { perSecond: (rows * batches * 1e6) / (user + system), bytes };
  };
  console.log(`results with ${table[0].columns.length} columns, best of ${rounds}, in memory`);
  const best = (make) => Array.from({ length: rounds }, () => write(make())).reduce((one, other) => (other.perSecond > one.perSecond ? other : one));
  const csv = best(() => csvWriter());
  for (const [name, { perSecond, bytes }] of [['Parquet', best(() => parquetWriter())], ['CSV', csv], ['NDJSON', best(() => ndjsonWriter())]]) {
    const target = name === 'Parquet' ? `; target at least 1,000: ${perSecond >= 1e6 ? 'met' : 'missed'}` : '';
    console.log(`  ${name.padEnd(8)} ${(perSecond / 1000).toFixed(0)} thousand rows/s, ${(bytes / rows / batches).toFixed(0)} bytes a row, ${(perSecond / csv.perSecond).toFixed(1)} x CSV${target}`);
  }
}
