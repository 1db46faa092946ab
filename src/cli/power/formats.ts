export const powerFormats = ['text', 'json', 'csv'] as const;

export type PowerFormat = (typeof powerFormats)[number];
