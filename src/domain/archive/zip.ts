// Archives that any unzip program opens (PKWARE APPNOTE 4.3). Files are stored without compression, so a few structures are enough.

export type ArchivedFile = {
  /** May hold folders, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSize = 30;
const centralSize = 46;
const endSize = 22;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
const version = 20;

/** Writes an archive; `at` (epoch ms) is the time of each file in it, as UTC. Up to 65,535 files and 4 GiB. */
export function writeZip(files: readonly ArchivedFile[], at: number): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, bytes }) => ({
    name: new TextEncoder().encode(name),
    bytes,
    sum: crc32(bytes),
  }));
  const sizeOf = (fixed: number) => entries.reduce((sum, { name }) => sum + fixed + name.length, 0);
  const content = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const directorySize = sizeOf(centralSize);
  const directoryAt = sizeOf(localSize) + content;
  const zip = new Uint8Array(directoryAt + directorySize + endSize);
  const write = fieldWriter(zip);
  const offsets = entries.map(({ name, bytes, sum }) => {
    const offset = write.place();
    write.fields([4, localSignature], [2, version], ...entryFields(at, sum, bytes.length, name.length));
    write.bytes(name);
    write.bytes(bytes);
    return offset;
  });
  for (const [index, { name, bytes, sum }] of entries.entries()) {
    write.fields(
      [4, centralSignature],
      [2, version],
      [2, version],
      ...entryFields(at, sum, bytes.length, name.length),
      // No comment, on the first disk, no attributes.
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offsets[index] ?? 0],
    );
    write.bytes(name);
  }
  write.fields(
    [4, endSignature],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directorySize],
    [4, directoryAt],
    [2, 0],
  );
  return zip;
}

type Field = readonly [width: 2 | 4, value: number];

/** What the header before a file and its entry in the directory have in common: stored, with its time, sum and sizes. */
function entryFields(at: number, sum: number, size: number, nameLength: number): readonly Field[] {
  const { day, time } = dosTime(at);
  return [
    [2, utf8Flag],
    [2, 0],
    [2, time],
    [2, day],
    [4, sum],
    [4, size],
    [4, size],
    [2, nameLength],
    [2, 0],
  ];
}

function fieldWriter(zip: Uint8Array) {
  const view = new DataView(zip.buffer);
  let place = 0;
  return {
    place: () => place,
    bytes(bytes: Uint8Array) {
      zip.set(bytes, place);
      place += bytes.length;
    },
    fields(...fields: readonly Field[]) {
      for (const [width, value] of fields) {
        if (width === 2) view.setUint16(place, value, true);
        else view.setUint32(place, value, true);
        place += width;
      }
    },
  };
}

/** Two seconds are the smallest unit, and 1980 is the first year. */
function dosTime(at: number): { readonly day: number; readonly time: number } {
  const date = new Date(at);
  const year = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980));
  return {
    day: (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  };
}

/**
 * Reads the files of an archive with stored files only, in its order. Undefined when it is damaged or compressed. A file's sum is not
 * checked: an evidence file has stronger ones.
 */
export function readZip(zip: Uint8Array<ArrayBuffer>): readonly ArchivedFile[] | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - endSize;
  try {
    if (view.getUint32(end, true) !== endSignature) return undefined;
    let entry = view.getUint32(end + 16, true);
    const files: ArchivedFile[] = [];
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(entry, true) !== centralSignature || view.getUint16(entry + 10, true) !== 0)
        return undefined;
      const size = view.getUint32(entry + 24, true);
      const nameLength = view.getUint16(entry + 28, true);
      const local = view.getUint32(entry + 42, true);
      const name = new TextDecoder().decode(
        zip.subarray(entry + centralSize, entry + centralSize + nameLength),
      );
      const from = local + localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (from + size > end) return undefined;
      files.push({ name, bytes: zip.slice(from, from + size) });
      entry += centralSize + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
    return files;
  } catch (problem) {
    // A place outside of the file.
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

/** The checksum that archives use (polynomial 0xedb88320). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
