import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { cplusplus, Home, isThere, setUpOf, wrongProtocol } from './set-up.js';

interface Seen {
  readonly mode: string;
  readonly cpp: string;
  readonly commented: string;
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly renamed: string;
  readonly formatted: string;
}

const script = `
(package-initialize)
(load-file (expand-file-name "init.el" "~/.emacs.d"))
(require 'eglot)
(require 'json)
(setq eglot-confirm-server-initiated-edits nil)
(defun wait-for (what)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall what)) (< (float-time) end)) (accept-process-output nil 0.05))))
(let (seen)
  (find-file "main.cpp")
  (push (cons 'cpp (symbol-name major-mode)) seen)
  (find-file "commented.cpp")
  (push (cons 'commented (symbol-name major-mode)) seen)
  (find-file "study.cpp")
  (push (cons 'mode (symbol-name major-mode)) seen)
  (run-hooks 'post-command-hook)
  (wait-for (lambda () (eglot-current-server)))
  (flymake-start)
  (wait-for (lambda () (flymake-diagnostics)))
  (push (cons 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) seen)
  (goto-char (point-min)) (search-forward "inject mor")
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (push (cons 'hover (plist-get (plist-get hover :contents) :value)) seen))
  (eglot-rename "opiate")
  (push (cons 'renamed (buffer-string)) seen)
  (eglot-format-buffer)
  (push (cons 'formatted (buffer-string)) seen)
  (with-temp-file "seen.json" (insert (json-encode seen)))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))
`;

describe.skipIf(!isThere('emacs', 'apt-get install emacs-nox elpa-eglot'))('the set-up of Emacs', () => {
  const home = new Home({ '.emacs.d/init.el': setUpOf('Emacs', 'elisp'), 'lab/study.cpp': wrongProtocol, 'lab/main.cpp': cplusplus, 'lab/commented.cpp': `\n// one\n/* two\n ** three */ // four\n${wrongProtocol}`, 'ask.el': script });

  afterAll(() => rmSync(home.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('works as it stands in docs/editors.md', { timeout: 120_000 }, () => {
    const { status, stderr } = spawnSync('emacs', ['--batch', '-l', home.path('ask.el')], { cwd: home.path('lab'), env: home.env, encoding: 'utf8', timeout: 100_000 });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const seen = JSON.parse(readFileSync(home.path('lab/seen.json'), 'utf8')) as Seen;
    expect([seen.mode, seen.cpp, seen.commented]).toEqual(['placepref-mode', 'c++-mode', 'placepref-mode']);
    expect(seen.diagnostics[0]).toContain('mg/kgg');
    expect(seen.hover).toContain('drug morphine');
    expect(seen.renamed).toBe(wrongProtocol.replaceAll('morphine', 'opiate'));
    expect(seen.formatted).toBe(seen.renamed.replace('{inject', '{ inject'));
  });
});
