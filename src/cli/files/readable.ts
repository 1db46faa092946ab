import type { Io } from '../io.js';
import type { Configurations } from './configurations.js';
import { protocolsAt, type ProtocolText } from './inputs.js';
import { isRefusal, type Refusal } from './refusal.js';

/** The protocols that paths name; what cannot be read is handed to `refused`, and the others go on. */
export async function* readableProtocols(paths: readonly string[], io: Io, configurations: Configurations, refused: (refusal: Refusal) => void, skipForeign = false): AsyncGenerator<ProtocolText> {
  for await (const input of protocolsAt(paths, io, configurations, skipForeign)) {
    if (isRefusal(input)) refused(input);
    else yield input;
  }
}
