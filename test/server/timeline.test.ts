import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnection, createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import { createLanguageServer } from '../../src/language/lsp/services.js';
import { timelineRequest, type TimelinePicture, type TimelineResult } from '../../src/server/requests.js';
import { offerTimeline } from '../../src/server/timeline.js';
import { expectXml } from '../report/xml.js';

const uri = 'file:///lab/a%20study.cpp';
const library = 'library "Lab"\nprocedure hold {\n  kind: care\n  undergoes: subject\n}\ntemplate day_one() {\n  phase one day 1 { session s { hold } }\n}\n';
const good = 'protocol "P"\nphase a day 1 {\n  session s at 09:00 { weigh }\n}\n';

let client: MessageConnection;
let version = 0;

const ask = (experiment?: string, start?: string): Promise<TimelineResult> => client.sendRequest(timelineRequest, { uri, ...(experiment !== undefined && { experiment }), ...(start !== undefined && { start }) });

/** Types a text and asks at once, as an editor does. */
async function drawn(text: string, experiment?: string): Promise<TimelineResult> {
  version += 1;
  if (version === 1) await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version, text } });
  else await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  return ask(experiment);
}

async function picture(text: string, experiment?: string): Promise<TimelinePicture> {
  const result = await drawn(text, experiment);
  if ('error' in result) throw new Error(result.error);
  return result;
}

beforeAll(async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const shared = createLanguageServer({ connection: server, ...EmptyFileSystem }, (path) => Promise.resolve(path.path === '/lab/lib/lab.cpp' ? library : undefined));
  offerTimeline(server, shared);
  startLanguageServer(shared);
  client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/configuration', () => []);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
});
afterAll(() => client.dispose());

describe('placepref/timeline', () => {
  it('is refused for what is not open', async () => {
    expect(await ask()).toEqual({ error: 'The protocol is not open.' });
  });

  it('draws what was typed last, with places that an editor can open', async () => {
    const { svg, ...rest } = await picture(good);
    expect(rest).toEqual({ title: 'P', experiments: ['experiment'], experiment: 'experiment' });
    await expectXml(svg);
    expect(svg).toContain('data-source="file:///lab/a%20study.cpp#L3"');
    expect((await picture(good.replace('day 1', 'days 1 to 2'))).svg.match(/class="mark"/g)).toHaveLength(2);
  });

  it('keeps the last good picture while the text is broken', async () => {
    const { svg } = await picture(good);
    const broken = await picture(good.replace('weigh', 'weig {{'));
    expect(broken.svg).toBe(svg);
    expect(broken.stale).toBe('Line 3 has an error. The picture is of the text before that.');
    expect(await ask(undefined, '2026-03-07')).toMatchObject({ svg: expect.stringContaining('Sat 2026-03-07'), stale: expect.stringContaining('Line 3') });
    expect((await picture(good)).stale).toBeUndefined();
  });

  it('has dates from the day that is asked for, else from the one that the protocol states', async () => {
    expect((await picture(good)).svg).not.toContain('2026');
    const asked = await ask(undefined, '2026-03-07');
    expect(asked).toMatchObject({ svg: expect.stringMatching(/day 1 \(Sat 2026-03-07\).*>Sa</s) });
    expect(asked).not.toHaveProperty('stated');
    const stating = await picture(good.replace('phase', 'start: 2026-03-02\nphase'));
    expect(stating).toMatchObject({ stated: '2026-03-02', svg: expect.stringContaining('Mon 2026-03-02') });
    expect(await ask(undefined, '2026-03-07')).toMatchObject({ stated: '2026-03-02', svg: expect.stringContaining('Sat 2026-03-07') });
  });

  it('leads into what is imported', async () => {
    expect((await picture('protocol "P"\nimport "lib/lab.cpp"\nuse day_one()\n')).svg).toContain('data-source="file:///lab/lib/lab.cpp#L7"');
  });

  it('takes one of several experiments', async () => {
    const text = 'protocol "P"\nexperiment first "One" { phase a day 1 { session s { weigh } } }\nexperiment second "Two" { phase a days 1 to 3 { session s { weigh } } }\n';
    expect(await picture(text)).toMatchObject({ title: 'One', experiments: ['first', 'second'], experiment: 'first' });
    expect(await picture(text, 'second')).toMatchObject({ title: 'Two', experiment: 'second' });
    expect(await drawn(text, 'third')).toEqual({ error: "There is no experiment 'third'." });
  });

  it('says where there is nothing to draw, and forgets what is closed', async () => {
    expect(await drawn('protocol "P"\n')).toEqual({ error: 'There is nothing to draw yet: no phase has days.' });
    await picture(good);
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version: 1, text: 'protocol "P" {' } });
    expect(await ask()).toMatchObject({ error: expect.stringMatching(/^Line \d+ has an error\.$/) });
  });
});
