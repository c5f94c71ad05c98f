/** Types of `installed-browser.mjs`. */

/** The path of the browser to use, or `null`. */
export declare function findInstalledBrowser(): string | null

/** True when a window could be shown. */
export declare function hasDisplay(): boolean
