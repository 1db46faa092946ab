export declare const mark: string;
export declare function processesOf(run: string): { readonly id: number; readonly command: string }[];
