/**
 * What the page does, as the text of a script: it runs in a webview, of whose types the core knows nothing. It speaks
 * the messages that page.ts describes.
 */
export const pageScript = String.raw`
'use strict';
(() => {
  const host = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : { postMessage: (message) => window.parent.postMessage(message, '*') };
  const picture = document.getElementById('picture');
  const status = document.getElementById('status');
  const start = document.getElementById('start');
  const clear = document.getElementById('clear');
  let cursor;
  let stated;

  /** Where a part of the picture stands in the text: 'address#L12-L14'. */
  const sourceOf = (part) => {
    const found = /^(.*)#L(\d+)(?:-L(\d+))?$/.exec(part?.dataset.source ?? '');
    return found === null ? undefined : { uri: found[1], line: Number(found[2]), endLine: Number(found[3] ?? found[2]) };
  };
  const marks = () => [...picture.querySelectorAll('.mark')];
  const mainFile = () => picture.querySelector('svg')?.dataset.file;

  /** One mark takes the focus when the page does; the arrow keys go on from it. */
  const makeReachable = (mark) => {
    for (const other of marks()) other.setAttribute('tabindex', other === mark ? '0' : '-1');
  };
  const focusOn = (mark) => {
    if (mark === undefined) return;
    makeReachable(mark);
    mark.focus();
  };
  const centre = (mark) => {
    const { left, width } = mark.getBoundingClientRect();
    return left + width / 2;
  };

  const reveal = (part) => {
    const source = sourceOf(part);
    if (source !== undefined) host.postMessage({ type: 'reveal', source });
  };

  /** Marks of the line, else the session, phase or group around it. */
  const highlight = () => {
    for (const part of picture.querySelectorAll('.current')) part.classList.remove('current');
    if (cursor === undefined) return;
    const uri = cursor.uri ?? mainFile();
    const at = [...picture.querySelectorAll('[data-source]')].map((part) => ({ part, source: sourceOf(part) })).filter(({ source }) => source.uri === uri && source.line <= cursor.line && cursor.line <= source.endLine);
    const shortest = Math.min(...at.map(({ source }) => source.endLine - source.line));
    const nearest = at.filter(({ part }) => part.classList.contains('mark'));
    for (const { part } of nearest.length > 0 ? nearest : at.filter(({ source }) => source.endLine - source.line === shortest)) part.classList.add('current');
  };

  const update = (svg) => {
    const { scrollLeft, scrollTop } = picture;
    const focused = document.activeElement?.closest?.('.mark');
    const place = focused === null || focused === undefined ? -1 : marks().indexOf(focused);
    const same = focused?.dataset.source;
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (parsed.localName !== 'svg') return;
    picture.replaceChildren(document.importNode(parsed, true));
    picture.scrollTo(scrollLeft, scrollTop);
    const all = marks();
    // The mark at the same place, if it is of the same line; else the nearest that is; else what is now at its place.
    const candidates = all.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.dataset.source === same);
    candidates.sort((one, other) => Math.abs(one.index - place) - Math.abs(other.index - place));
    if (place >= 0) focusOn(candidates[0]?.mark ?? all[Math.min(place, all.length - 1)]);
    else makeReachable(all[0]);
    highlight();
  };

  /** While somebody types a date, it stays as it is. */
  const showDates = (chosen, said) => {
    stated = said;
    if (document.activeElement !== start) start.value = chosen ?? stated ?? '';
    clear.hidden = chosen === undefined;
    clear.textContent = stated === undefined ? 'Without dates' : 'On ' + stated + ', as the protocol says';
  };
  start.addEventListener('input', () => {
    // A year is typed digit by digit, and each is one.
    if (start.min <= start.value && start.value <= start.max) host.postMessage({ type: 'start', date: start.value });
  });
  clear.addEventListener('click', () => {
    start.value = stated ?? '';
    start.focus();
    host.postMessage({ type: 'start', date: null });
  });

  picture.addEventListener('click', (event) => {
    const part = event.target.closest('[data-source]');
    if (part?.classList.contains('mark')) makeReachable(part);
    reveal(part);
  });
  picture.addEventListener('keydown', (event) => {
    const mark = event.target.closest('.mark');
    if (mark === null) return;
    const lane = Number(mark.dataset.lane);
    const inLane = (index) => marks().filter((other) => Number(other.dataset.lane) === index);
    const nearestIn = (others) => others.toSorted((one, other) => Math.abs(centre(one) - centre(mark)) - Math.abs(centre(other) - centre(mark)))[0];
    const row = inLane(lane);
    const place = row.indexOf(mark);
    const moves = { ArrowRight: () => row[place + 1], ArrowLeft: () => row[place - 1], ArrowDown: () => nearestIn(inLane(lane + 1)), ArrowUp: () => nearestIn(inLane(lane - 1)), Home: () => row[0], End: () => row.at(-1) };
    if (event.key === 'Enter' || event.key === ' ') reveal(mark);
    else if (event.key in moves) focusOn(moves[event.key]());
    else return;
    event.preventDefault();
  });
  window.addEventListener('message', ({ data }) => {
    if (data?.type === 'update') {
      status.textContent = '';
      update(data.svg);
      showDates(data.start, data.stated);
    } else if (data?.type === 'stale') {
      status.textContent = data.message;
    } else if (data?.type === 'cursor') {
      cursor = { line: data.line, uri: data.uri };
      highlight();
    }
  });
  makeReachable(marks()[0]);
  host.postMessage({ type: 'ready' });
})();
`;
