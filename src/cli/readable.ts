import type { Configurations } from './files/configurations.js';
import { protocolsAt, type ProtocolText } from './files/inputs.js';
import { isRefusal, type Refusal } from './files/refusal.js';
import type { Io } from './io.js';

/** The protocols that paths name; what cannot be read is handed to `refused`, and the others go on. */
export async function* readableProtocols(paths: readonly string[], io: Io, configurations: Configurations, refused: (refusal: Refusal) => void, skipForeign = false): AsyncGenerator<ProtocolText> {
  for await (const input of protocolsAt(paths, io, configurations, skipForeign)) {
    if (isRefusal(input)) refused(input);
    else yield input;
  }
}
