import { expect, it } from 'vitest';
import { githubReport } from '../../../src/cli/reporters/github.js';
import { run, folderWith, wrong } from '../run.js';
import { everything, oneProblem, setting } from './everything.js';

it('annotates each problem at its level, and what could not be read', () => {
  expect(githubReport(everything, setting)).toBe(`::error title=placepref::locked.cpp: permission denied
::error file=a folder/study.cpp,line=2,endLine=2,col=10,endColumn=16,title=PP1201 unknown-unit::'mgg/kg' is not a unit.%0Afix: Change to 'mg/kg'
::warning file=a folder/study.cpp,line=3,endLine=4,title=PP1303 misplaced::'mgg/kg' is not a unit.
::notice file=a folder/study.cpp,line=5,endLine=5,col=10,endColumn=16,title=PP1102 wrong-kind::'mgg/kg' is not a unit.
1 error, 1 warning, 1 hint in 1 of 2 files; 1 path could not be checked
`);
  expect(githubReport(everything, { ...setting, quiet: true })).not.toContain('hint');
});

it('escapes what would end a property, a command or a line', () => {
  const [line, ...others] = githubReport(oneProblem({ message: '100 %\r\n::error::a,b:c' }, { path: 'a,b:c%\n.cpp' }), { ...setting, quiet: true }).split('\n');
  expect(line).toBe('::error file=a%2Cb%3Ac%25%0A.cpp,line=1,endLine=1,col=1,endColumn=2,title=PP1201 unknown-unit::100 %25%0D%0A::error::a,b:c');
  expect(others).toEqual(['']);
});

it('counts paths from where the repository was cloned to', async () => {
  const workspace = folderWith({ 'lab/a.cpp': wrong, 'b.cpp': wrong });
  const filesSeen = async (cwd: string, path: string, GITHUB_WORKSPACE: string): Promise<string[]> => {
    const { stdout } = await run(['check', '--format', 'github', path], { cwd, env: { GITHUB_WORKSPACE } });
    return [...stdout.matchAll(/file=([^,]*)/g)].map(([, file = '']) => file);
  };
  expect(await filesSeen(`${workspace}/lab`, 'a.cpp', workspace)).toEqual(['lab/a.cpp']);
  expect(await filesSeen(`${workspace}/lab`, '../b.cpp', workspace)).toEqual(['b.cpp']);
  expect(await filesSeen(workspace, '.', workspace)).toEqual(['b.cpp', 'lab/a.cpp']);
  expect(await filesSeen(`${workspace}/lab`, 'a.cpp', '/elsewhere')).toEqual(['a.cpp']);
  expect(await filesSeen(`${workspace}/lab`, 'a.cpp', '')).toEqual(['a.cpp']);
});
