import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import { validateXML } from "xmllint-wasm";

const schemas = new URL("../../../../test/support/schemas/", import.meta.url);

function schemaText(name: string): string {
  return readFileSync(new URL(name, schemas), "utf8");
}

function compile(schema: object): ValidateFunction {
  // Formats such as `uri` are checked by the tests that care.
  return new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema);
}

/** The schema of the package is of draft 4, whose `id` and `$schema` later drafts do not take. */
function sarifSchema(): object {
  const file = createRequire(import.meta.url).resolve("@microsoft/jest-sarif");
  const path = new URL("./schemas/sarif-2.1.0-rtm.5.json", `file://${file}`);
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly $schema: string;
    readonly id: string;
  };
  return schema;
}

const validators: Readonly<Record<string, () => ValidateFunction>> = {
  sarif: () => compile(sarifSchema()),
  rdjson: () => compile(JSON.parse(schemaText("rdjson.schema.json")) as object),
  gitlab: () => compile(JSON.parse(schemaText("gitlab.schema.json")) as object),
};
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a report by the schema of its format; nothing for a format that has none. */
export async function flawsOf(format: string, report: string): Promise<readonly string[]> {
  if (format === "junit" || format === "checkstyle") {
    const { errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents: report }],
      schema: [schemaText(`${format}.xsd`)],
    });
    return errors.map((error) => error.message);
  }
  const make = validators[format];
  if (make === undefined) return [];
  const validate = compiled.get(format) ?? make();
  compiled.set(format, validate);
  validate(JSON.parse(report));
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message ?? error.keyword}`,
  );
}
