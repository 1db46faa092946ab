import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';

/** What the ziggurats draw from. */
interface Source {
  word(): number;
  unit(): number;
}

/** A density cut into layers of one area: right edge and height of each, from the lowest. */
interface Layers {
  readonly edges: Float64Array;
  readonly heights: Float64Array;
}

/**
 * @param tail where the lowest layer's tail begins, and the area of each layer
 * @param density falling, 1 at 0, with its inverse
 */
function layersOf(count: number, tail: number, area: number, density: (x: number) => number, inverse: (height: number) => number): Layers {
  const edges = new Float64Array(count + 1);
  const heights = new Float64Array(count + 1);
  // The lowest is as wide as it would be without its tail.
  edges[0] = area / density(tail);
  edges[1] = tail;
  for (let layer = 2; layer < count; layer++) {
    const edge = edges[layer - 1] as number;
    edges[layer] = inverse(density(edge) + area / edge);
  }
  for (let layer = 1; layer < count; layer++) heights[layer] = density(edges[layer] as number);
  heights[count] = 1;
  return { edges, heights };
}

const normalTail = 3.654152885361009;
const normalLayers = layersOf(256, normalTail, 0.00492867323399, (x) => exp(-0.5 * x * x), (height) => Math.sqrt(-2 * log(height)));

const exponentialTail = 7.69711747013105;
const exponentialLayers = layersOf(256, exponentialTail, 0.003949659822581557, (x) => exp(-x), (height) => -log(height));

/**
 * Standard normal by 256 layers; layer and place come from words of their own, so that they are independent.
 *
 * Sources: Marsaglia G, Tsang WW, J Stat Softw 2000;5(8), 10.18637/jss.v005.i08; Doornik JA, 2005.
 */
export function normal(source: Source): number {
  for (;;) {
    const bits = source.word();
    const layer = bits & 0xff;
    const negative = (bits & 0x100) !== 0;
    const x = source.unit() * (normalLayers.edges[layer] as number);
    if (x < (normalLayers.edges[layer + 1] as number)) return negative ? -x : x;
    if (layer === 0) {
      const beyond = normalBeyondTail(source);
      return negative ? -beyond : beyond;
    }
    if (isUnder(normalLayers, layer, source.unit(), exp(-0.5 * x * x))) return negative ? -x : x;
  }
}

/** Source: Marsaglia G, Technometrics 1964;6:101. */
function normalBeyondTail(source: Source): number {
  for (;;) {
    const x = exponentialByLog(source) / normalTail;
    const y = exponentialByLog(source);
    if (2 * y > x * x) return normalTail + x;
  }
}

const exponentialEdges = exponentialLayers.edges;

/** Exponential with mean 1, by 256 layers. */
export function exponential(source: Source): number {
  let beyond = 0;
  for (;;) {
    const layer = source.word() & 0xff;
    const x = source.unit() * (exponentialEdges[layer] as number);
    if (x < (exponentialEdges[layer + 1] as number)) return beyond + x;
    // The tail of an exponential is the whole of it again.
    if (layer === 0) beyond += exponentialTail;
    else if (isUnder(exponentialLayers, layer, source.unit(), exp(-x))) return beyond + x;
  }
}

function isUnder({ heights }: Layers, layer: number, share: number, density: number): boolean {
  const low = heights[layer] as number;
  const high = heights[layer + 1] as number;
  return low + share * (high - low) < density;
}

function exponentialByLog(source: Source): number {
  return -log(1 - source.unit());
}
