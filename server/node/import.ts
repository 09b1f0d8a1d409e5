/** The import in a bundle of its own, with the libraries for the formats that it reads, loaded when it is asked for. */
export { importLadder, type Imported, type ImportSource } from '../service/import/import';
export { AlreadyLadderError, ImportError } from '../service/import/import-error';
export { noteLines, placeText } from '../service/import/notes';
export { reportText } from '../service/import/report';
