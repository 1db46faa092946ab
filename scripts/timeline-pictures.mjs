// Draws the timelines of the documents as docs/images/*.svg, with what was built last: part of npm run picture.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const pictures = {
  'timeline-witnessed-fear': ['examples/witnessed-fear.cpp'],
  'timeline-reinstatement': ['examples/morphine-extinction.cpp', '--experiment', 'reinstatement'],
};

for (const [name, argv] of Object.entries(pictures)) {
  execFileSync(process.execPath, ['bin/placepref.cjs', 'timeline', ...argv, '-o', `docs/images/${name}.svg`], { cwd: root, stdio: 'inherit' });
}
