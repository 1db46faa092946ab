import { dark, light, properties } from '../../paper/palette.js';

/** Light or dark as VS Code says by a class of the body; elsewhere as the viewer's setting says. High contrast has the colours of its ground. */
export const pageStyle = `
body{${properties(light)};--timeline-focus:#005fb8;margin:0;padding:0;height:100vh;display:flex;flex-direction:column;background:var(--timeline-paper);color:var(--timeline-ink);font:13px Helvetica,Arial,Arimo,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){body:not([class*="vscode-"]){${properties(dark)};--timeline-focus:#4daafc}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${properties(dark)};--timeline-focus:#4daafc}
body.vscode-dark{--timeline-paper:var(--vscode-editor-background,${dark.paper})}
body.vscode-light{--timeline-paper:var(--vscode-editor-background,${light.paper})}
body[class*="vscode-high-contrast"][class]{--timeline-rule:var(--timeline-ink);--timeline-session:var(--timeline-ink);--timeline-muted:var(--timeline-ink);--timeline-tint:var(--timeline-paper)}
body.vscode-high-contrast:not(.vscode-high-contrast-light)[class]{--timeline-paper:#000000;--timeline-ink:#ffffff}
#dates{padding:.5rem 1rem 0;color:var(--timeline-muted)}
#dates input,#dates button{font:inherit;color:var(--timeline-ink);background:transparent;border:1px solid var(--timeline-session);border-radius:2px;padding:.1rem .3rem}
#dates button{cursor:pointer}
body.vscode-dark #dates,body.vscode-high-contrast:not(.vscode-high-contrast-light) #dates{color-scheme:dark}
body[class*="vscode-high-contrast"] .weekends rect{fill:none;stroke:var(--timeline-ink)}
#dates :focus-visible{outline:2px solid var(--timeline-focus);outline-offset:1px}
#picture{flex:1;overflow:auto}
#picture:empty{flex:0}
#picture svg{display:block}
#status{padding:.4rem 1rem;color:var(--timeline-muted)}
#status:empty{display:none}
[data-source]{cursor:pointer}
.mark:focus{outline:none}
.mark:focus-visible{outline:2px solid var(--timeline-focus);outline-offset:1px}
.mark:hover>path,.session:hover>rect{stroke-width:1.8}
.current>rect{stroke:var(--timeline-focus);stroke-width:2}
.current>text{fill:var(--timeline-focus)}
.mark.current{outline:2px solid var(--timeline-focus);outline-offset:1px}
@media (forced-colors:active){.mark.current,.mark:focus-visible{outline-color:Highlight}}
`;
