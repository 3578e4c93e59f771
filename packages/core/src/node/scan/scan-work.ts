import { Marks } from "../../corpus/passages/extend.js";
import { FingerprintSet } from "../../corpus/passages/fingerprint-set.js";
import { matchTexts } from "../../corpus/passages/match.js";
import { TextReader } from "../../corpus/passages/read-text.js";
import { ownSeeds, repeatsOf } from "../../corpus/passages/repeats.js";
import { ScratchMap } from "../../corpus/passages/scratch-map.js";
import { CodeReader } from "../read-codes.js";
import { GroupTeller } from "./group-teller.js";
import { linkAll, PackedFragments } from "./packed-fragments.js";
import { ScanDocument } from "./scan-document.js";
import { SharedRoom } from "./shared-room.js";
import type { ScannedText, StageInputs, StageOutputs, StageWork } from "./stages.js";
import { taken } from "./turns.js";

/** What one thread does of a scan: the stages in their order. */
export class ScanWork implements StageWork {
  /** In the order of their paths, once all are read. */
  #documents: readonly ScanDocument[] = [];
  /** Tells groups, after the last stage. */
  teller = new GroupTeller([], { ja: 0, en: 0 }, 0);

  readonly read = ({ files, isShared, turns }: StageInputs["read"]): StageOutputs["read"] => {
    const codes = new CodeReader();
    const texts = new TextReader();
    const scratch = new ScratchMap();
    const room = new SharedRoom();
    const found: ScannedText[] = [];
    for (const file of taken(turns)) {
      const { path, filePath } = files[file] as (typeof files)[number];
      const read = codes.read(path);
      if (read === undefined) continue;
      const text = texts.read(filePath, read);
      const scanned = { ...text, repeats: repeatsOf(text.fingerprints, scratch) };
      found.push(isShared ? keepText(scanned, read, room) : scanned);
    }
    return found;
  };

  readonly match = ({ texts, seeds, turns }: StageInputs["match"]): StageOutputs["match"] => {
    const templates = new FingerprintSet();
    for (const hash of seeds.templates) templates.add(hash);
    this.#documents = texts.map((text, order) => new ScanDocument(text, order, templates));
    const found = new PackedFragments();
    const marks = new Marks();
    const link = (x: ScanDocument, y: ScanDocument, places: Int32Array): void => {
      if (places.length === 0) return;
      const minimum = Math.min(x.parameters.minimum, y.parameters.minimum);
      for (const fragment of matchTexts(x, y, places, minimum, marks))
        found.add(x.id, y.id, fragment);
    };
    for (const turn of taken(turns)) {
      const document = this.#documents[turn];
      if (document !== undefined) {
        link(document, document, ownSeeds(document.fingerprints, document.repeats, templates));
        continue;
      }
      const at = (turn - this.#documents.length) * 4;
      const [x, y, from, to] = seeds.pairs.subarray(at, at + 4);
      link(
        this.#documents[x as number] as ScanDocument,
        this.#documents[y as number] as ScanDocument,
        seeds.seeds.subarray(from, to),
      );
    }
    return found.shared();
  };

  readonly group = (input: StageInputs["group"]): StageOutputs["group"] => {
    for (const fragments of input.fragments) linkAll(fragments, this.#documents);
    this.teller = new GroupTeller(this.#documents, input.shortest, input.templateArticles);
    const found = [];
    for (const article of taken(input.turns)) found.push(this.teller.tell(article));
    return found;
  };
}

/** The same text in memory that all threads see. */
function keepText(text: ScannedText, source: Uint16Array, room: SharedRoom): ScannedText {
  const { matter, fingerprints, repeats } = text;
  const { units, starts, places, marks } = matter;
  return {
    ...text,
    matter: {
      source: room.keep16(source),
      units: room.keep16(units),
      starts: room.keep32(starts),
      places: room.keep32(places),
      marks: room.keep32(marks),
    },
    fingerprints: {
      hashes: room.keep32(fingerprints.hashes),
      positions: room.keep32(fingerprints.positions),
    },
    repeats: room.keepSigned(repeats),
  };
}
