/** In a page of one file, the id of the element that holds the worker's script, gzipped, in base64: inert until it is asked for. */
export const CORE_ELEMENT = 'core';
