import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { cplusplus, Home, isThere, setUpOf, wrongProtocol } from './set-up.js';

interface Seen {
  readonly filetype: string;
  readonly cpp: string;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly renamed: string;
  readonly formatted: string;
}

/** Asks what a user would, and writes the answers down. */
const script = `
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000) or {}
  for _, answer in pairs(answers) do if answer.result then return answer.result end end
end
local function at(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  return vim.lsp.util.make_position_params()
end
local seen = {}
vim.cmd('edit main.cpp')
seen.cpp = vim.bo.filetype
vim.cmd('edit study.cpp')
seen.filetype = vim.bo.filetype
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
seen.diagnostics = {}
for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(seen.diagnostics, { code = one.code or one.user_data.lsp.code, message = one.message }) end
seen.hover = (ask('textDocument/hover', at(4, 45)) or { contents = { value = '' } }).contents.value
seen.completion = {}
for _, item in ipairs((ask('textDocument/completion', at(4, 43)) or { items = {} }).items) do table.insert(seen.completion, item.label) end
at(3, 6)
vim.lsp.buf.rename('opiate')
vim.wait(10000, function() return vim.api.nvim_buf_get_lines(0, 3, 4, false)[1]:match('inject opiate') ~= nil end, 50)
seen.renamed = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n')
if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync(nil, 10000) end
seen.formatted = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n')
local file = io.open('seen.json', 'w')
file:write((vim.json and vim.json.encode or vim.fn.json_encode)(seen))
file:close()
vim.cmd('qa!')
`;

describe.skipIf(!isThere('nvim', 'apt-get install neovim'))('the set-up of Neovim', () => {
  const home = new Home({ '.config/nvim/plugin/placepref.lua': setUpOf('Neovim', 'lua'), 'lab/study.cpp': wrongProtocol, 'lab/main.cpp': cplusplus, 'ask.lua': script });

  afterAll(() => rmSync(home.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('works as it stands in docs/editors.md', { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = spawnSync('nvim', ['--headless', '-c', `luafile ${home.path('ask.lua')}`], { cwd: home.path('lab'), env: home.env, encoding: 'utf8', timeout: 100_000 });
    expect({ status, said: `${stdout}${stderr}`.replace(/.*(?:lines|written|L, \d+B).*/g, '').trim() }).toEqual({ status: 0, said: expect.not.stringContaining('Error') });
    const seen = JSON.parse(readFileSync(home.path('lab/seen.json'), 'utf8')) as Seen;
    expect([seen.filetype, seen.cpp]).toEqual(['placepref', 'cpp']);
    expect(seen.diagnostics[0]).toMatchObject({ code: 'PP1201', message: expect.stringContaining('mg/kgg') });
    expect(seen.hover).toContain('drug morphine');
    expect(seen.completion).toEqual(expect.arrayContaining(['morphine']));
    expect(seen.renamed).toBe(wrongProtocol.trimEnd().replaceAll('morphine', 'opiate'));
    expect(seen.formatted).toBe(seen.renamed.replace('{inject', '{ inject'));
  });
});
