export const analysisFormats = ['text', 'json', 'csv'] as const;

export type AnalysisFormat = (typeof analysisFormats)[number];
