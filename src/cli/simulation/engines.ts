export const engineNames = ['slurm', 'snakemake'] as const;

export type Engine = (typeof engineNames)[number];
