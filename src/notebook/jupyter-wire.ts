import { createHmac, randomUUID } from 'node:crypto';

/** A message of the Jupyter protocol (version 5.3), as far as a client of a kernel needs it. */
export interface WireMessage {
  type: string;
  id: string;
  /** The message that this one answers. */
  parent: string | null;
  content: Record<string, unknown>;
}

const DELIMITER = '<IDS|MSG>';

/** Frames of a request, signed: delimiter, signature, header, parent, metadata, content. */
export function encode(key: string, session: string, message: Omit<WireMessage, 'parent'>): Buffer[] {
  const header = {
    msg_id: message.id,
    msg_type: message.type,
    session,
    username: 'uxframe',
    date: new Date().toISOString(),
    version: '5.3',
  };
  const parts = [header, {}, {}, message.content].map((part) => Buffer.from(JSON.stringify(part)));
  return [Buffer.from(DELIMITER), Buffer.from(signature(key, parts)), ...parts];
}

/** The message in the frames that a kernel sent, or null where its signature is not the key's. */
export function decode(key: string, frames: readonly Buffer[]): WireMessage | null {
  const delimiter = frames.findIndex((frame) => frame.toString() === DELIMITER);
  const signed = frames[delimiter + 1]?.toString();
  const parts = frames.slice(delimiter + 2, delimiter + 6);
  if (delimiter < 0 || parts.length < 4 || signed !== signature(key, parts)) return null;
  const [header = {}, parent = {}, , content = {}] = parts.map(
    (part) => JSON.parse(part.toString()) as Record<string, unknown>,
  );
  return {
    type: String(header.msg_type),
    id: String(header.msg_id),
    parent: typeof parent.msg_id === 'string' ? parent.msg_id : null,
    content,
  };
}

function signature(key: string, parts: readonly Buffer[]): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

/** How to reach a kernel: what Jupyter calls a connection file. */
export interface Connection {
  transport: 'tcp';
  ip: '127.0.0.1';
  key: string;
  signature_scheme: 'hmac-sha256';
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
}

/** A connection over the given ports, with a key of its own. */
export function connection(ports: readonly [number, number, number, number, number]): Connection {
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = ports;
  return {
    transport: 'tcp',
    ip: '127.0.0.1',
    key: randomUUID(),
    signature_scheme: 'hmac-sha256',
    shell_port,
    iopub_port,
    stdin_port,
    control_port,
    hb_port,
  };
}
