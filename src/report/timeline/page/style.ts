import { editorGround } from '../../paper/editor-ground.js';

export const pageStyle = `${editorGround}body{margin:0;padding:0;height:100vh;display:flex;flex-direction:column;background:var(--timeline-paper);color:var(--timeline-ink);font:13px Helvetica,Arial,Arimo,"Liberation Sans",sans-serif}
#dates{padding:.5rem 1rem 0;color:var(--timeline-muted)}
#dates input,#dates button{font:inherit;color:var(--timeline-ink);background:transparent;border:1px solid var(--timeline-session);border-radius:2px;padding:.1rem .3rem}
#dates button{cursor:pointer}
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
