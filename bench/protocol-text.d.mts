export function protocolText(seed: number): string;
export function longProtocolText(lines: number, seed?: number): string;
export function lineCount(text: string): number;
