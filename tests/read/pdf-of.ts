/** An object of a PDF: its dictionary without the brackets, and its stream, if it has one. */
export type PdfObject = readonly [dictionary: string, stream?: Uint8Array | string];

/** A PDF of these objects, the first of which is number 1 and its catalogue. */
export function pdfOf(objects: readonly PdfObject[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  const push = (part: Uint8Array | string): void => {
    const bytes = Buffer.from(part as string);
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach(([dictionary, stream], i) => {
    places.push(at);
    push(`${i + 1} 0 obj\n<< ${dictionary}${stream === undefined ? '' : ` /Length ${stream.length}`} >>\n`);
    if (stream !== undefined) for (const part of ['stream\n', stream, '\nendstream\n']) push(part);
    push('endobj\n');
  });
  const start = at;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF of one page with this content; object 5 is its font, and `more` begin with object 6. */
export function pageOf(content: PdfObject, resources = '', more: readonly PdfObject[] = []): Uint8Array {
  return pdfOf([
    ['/Type /Catalog /Pages 2 0 R'], ['/Type /Pages /Kids [3 0 R] /Count 1'],
    [`/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >>`], content,
    ['/Type /Font /Subtype /Type1 /BaseFont /Helvetica'], ...more,
  ]);
}
