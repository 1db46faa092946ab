import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The build lays them beside the bundle (scripts/bundle.mjs); in the sources they are where npm puts them. */
const files = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'Arimo-Regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arimo-Bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

function bytesOf(name: keyof typeof files): Promise<Buffer> {
  const built = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return readFile(existsSync(built) ? built : createRequire(import.meta.url).resolve(files[name]));
}

let started: Promise<void> | undefined;

/** Dots for each CSS pixel: 300 dpi at the width of two columns of a journal, 180 mm, for a picture of 680 pixels. */
const zoom = 3.125;

/** Draws an SVG that names one of the fonts of the timeline. The fonts of the machine play no part, so the bytes are the same everywhere. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  started ??= bytesOf('resvg.wasm').then((wasm) => initWasm(wasm));
  await started;
  const fontBuffers = await Promise.all((['Arimo-Regular.ttf', 'Arimo-Bold.ttf'] as const).map(bytesOf));
  const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' }, fitTo: { mode: 'zoom', value: zoom } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
