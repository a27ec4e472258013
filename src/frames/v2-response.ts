import { isObject, type JsonObject } from './decoders/json.js';

/** What a task of the superseded payload (v2) tells of its answer. */
interface V2Response {
  skipped: boolean;
  answer: unknown;
  startTimeMs: unknown;
  endTimeMs: unknown;
}

/** The response is the answer itself, or wraps it as the present payload does; a skipped task is a type of its own. */
export function responseOfV2({ taskType, taskResponse: response }: JsonObject): V2Response {
  const skipped = taskType === 'SKIPPED';
  if (isObject(response) && 'answer' in response && ('skipped' in response || 'startTimeMs' in response)) {
    const { answer, startTimeMs, endTimeMs } = response;
    return { skipped: skipped || response.skipped === true, answer, startTimeMs, endTimeMs };
  }
  return { skipped, answer: response, startTimeMs: null, endTimeMs: null };
}
