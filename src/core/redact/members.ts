/** A field of a form whose value names the content of the next: `key=password&value=x`. */
export const isNaming = /^(?:key|name|field|param(?:eter)?|property|variable)(?:\[\d*\])?$/i;
/** The field that it names. */
export const isValue = /^(?:value|val)(?:\[\d*\])?$/i;
