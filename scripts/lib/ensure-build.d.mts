/** Builds if need be. Resolves with the build's exit code, 0 when nothing had to be done. */
export declare function ensureBuild(): Promise<number>
