/** An answer before it is sent, so that faults can spoil it. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

export function text(status: number, type: string, value: string): Reply {
  return { status, headers: { 'content-type': type }, body: Buffer.from(value) };
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/**
 * An error in the form of the endpoint's generation (assumed): v2 and v3 `{statusCode, message, error}`,
 * the legacy v1 `{errorCode, errorMessage}`.
 */
export function problem(path: string, status: number, message: string | string[]): Reply {
  const error = REASONS[status] ?? 'Error';
  return path.startsWith('/usertesting/api/v1/')
    ? json(status, {
        errorCode: error.toUpperCase().replaceAll(' ', '_'),
        errorMessage: [message].flat().join('; '),
      })
    : json(status, { statusCode: status, message, error });
}
