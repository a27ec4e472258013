/** How to reach the API and the archive, as the options of public functions have it. */
export interface ConnectionSettings {
  clientId?: string | undefined;
  clientSecret?: string | undefined;
  apiUrl?: string | undefined;
  tokenUrl?: string | undefined;
  /** `10/60s`, or `10/500ms` for a sandbox (`UXFRAME_RATE`). */
  rate?: string | undefined;
  /** The folder that the archive lives in (`UXFRAME_HOME`). */
  home?: string | undefined;
}
