/** The CI systems that `init` can write a file for. */
export const ciSystems = ["github", "gitlab"] as const;
export type CiSystem = (typeof ciSystems)[number];

/** The file that `init` sets findings aside in, relative to the site's folder. */
export const BASELINE_NAME = "kouetsu-baseline.json";

/** A file that `init` may write; its path counts from the site's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The job that checks pull requests: the whole site is compared, what the change
 * brought is told. `--safe`, since the change may come from a stranger's fork.
 *
 * @param version the program to run, `MAJOR.MINOR.PATCH`
 */
export function ciFile(system: CiSystem, version: string, hasBaseline: boolean): NewFile {
  const gate = `npx --yes kouetsu@${version} lint --safe${hasBaseline ? ` --baseline ${BASELINE_NAME}` : ""}`;
  return system === "github" ? githubFile(gate) : gitlabFile(gate);
}

function githubFile(gate: string): NewFile {
  return {
    path: ".github/workflows/kouetsu.yml",
    text: `name: kouetsu
on: pull_request
permissions:
  contents: read
jobs:
  kouetsu:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The whole history: what the change brought is told by its merge base.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: ${gate} --since "origin/$BASE"
        env:
          BASE: \${{ github.base_ref }}
`,
  };
}

function gitlabFile(gate: string): NewFile {
  return {
    path: ".gitlab/kouetsu.yml",
    text: `# Include it from .gitlab-ci.yml:
#   include: { local: .gitlab/kouetsu.yml }
kouetsu:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # The whole history: what the change brought is told by its merge base.
    GIT_DEPTH: 0
  script:
    - git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - ${gate} --since FETCH_HEAD --output gitlab:gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
  };
}
