import { dark, light, properties } from './palette.js';

/** Light or dark as VS Code says by a class of the body; elsewhere as the viewer's setting says. High contrast has the colours of its ground. */
export const editorGround = `
body{${properties(light)};--timeline-focus:#005fb8}
@media (prefers-color-scheme:dark){body:not([class*="vscode-"]){${properties(dark)};--timeline-focus:#4daafc}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${properties(dark)};--timeline-focus:#4daafc;color-scheme:dark}
body.vscode-dark{--timeline-paper:var(--vscode-editor-background,${dark.paper})}
body.vscode-light{--timeline-paper:var(--vscode-editor-background,${light.paper})}
body[class*="vscode-high-contrast"][class]{--timeline-rule:var(--timeline-ink);--timeline-session:var(--timeline-ink);--timeline-muted:var(--timeline-ink);--timeline-tint:var(--timeline-paper)}
body.vscode-high-contrast:not(.vscode-high-contrast-light)[class]{--timeline-paper:#000000;--timeline-ink:#ffffff}
`;
