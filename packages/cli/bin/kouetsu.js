#!/usr/bin/env node
"use strict";
const { main } = require("../bundle/start.cjs");

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
