#!/usr/bin/env node
import "../bundle/server.mjs";
