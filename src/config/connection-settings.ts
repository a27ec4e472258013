/** How to reach the API and the archive, as the options of public functions have it. */
export interface ConnectionSettings {
  clientId?: string;
  clientSecret?: string;
  apiUrl?: string;
  tokenUrl?: string;
  /** `10/60s`, or `10/500ms` for a sandbox (`UXFRAME_RATE`). */
  rate?: string;
  /** The folder that the archive lives in (`UXFRAME_HOME`). */
  home?: string;
}
