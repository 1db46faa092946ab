import { closeDocuments } from '../../language/project.js';
import { createPlacePref, type PlacePref } from '../../language/services.js';

let started: PlacePref | undefined;

/** The language, started once: building its parser takes longer than most protocols take to check. */
export function startedLanguage(): PlacePref {
  started ??= createPlacePref();
  return started;
}

/** Does some work with documents and closes them behind it, whatever happens. */
export async function withLanguage<T>(work: (placepref: PlacePref) => Promise<T>): Promise<T> {
  const placepref = startedLanguage();
  try {
    return await work(placepref);
  } finally {
    closeDocuments(placepref);
  }
}
