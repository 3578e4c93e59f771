-- Debian's Neovim 0.7 has no vim.lsp.start yet; what a user writes today is shorter and in the README.
local site, file = vim.env.SITE, vim.env.SITE .. "/posts/asaichi.md"

local function check(name, passed, detail)
  io.stdout:write((passed and "ok - " or "not ok - ") .. name .. (passed and "" or "\n" .. vim.inspect(detail)) .. "\n")
  if not passed then vim.cmd("cquit 1") end
end

vim.cmd("edit " .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = "markdown"
local client = vim.lsp.start_client({
  name = "kouetsu",
  cmd = { vim.env.NODE, vim.env.SERVER, "--stdio" },
  root_dir = site,
})
check("the server starts in Neovim", client ~= nil)
vim.lsp.buf_attach_client(buffer, client)

local function of_rule(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.code == "kouetsu/" .. rule then return diagnostic end
  end
end
local function all_there()
  return of_rule("generation-residue") and of_rule("unsupported-numeric-claim") and of_rule("duplicated-passage")
end

vim.wait(20000, all_there, 50)
check("findings of three families are there", all_there() ~= nil, vim.diagnostic.get(buffer))

local residue = of_rule("generation-residue")
local words = vim.api.nvim_buf_get_text(buffer, residue.lnum, residue.col, residue.end_lnum, residue.end_col, {})[1]
check("a finding stands at its words", words == "---END---", words)

local claim = of_rule("unsupported-numeric-claim")
words = vim.api.nvim_buf_get_text(buffer, claim.lnum, claim.col, claim.end_lnum, claim.end_col, {})[1]
check("a finding behind Japanese text stands at its words", words:find("75%", 1, true) ~= nil, words)

local lsp = residue.user_data.lsp
local range = { start = { line = residue.lnum, character = 0 }, ["end"] = { line = residue.lnum, character = 9 } }
local document = { uri = vim.uri_from_bufnr(buffer) }
local hover = vim.lsp.buf_request_sync(buffer, "textDocument/hover", { textDocument = document, position = range.start }, 5000)
local page = hover and hover[client] and hover[client].result
check("the rule's page is shown", page and page.contents.value:find("generation-residue", 1, true) ~= nil, hover)

local answer = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", {
  textDocument = document,
  range = range,
  context = { diagnostics = {} },
}, 5000)
local action = answer and answer[client] and answer[client].result and answer[client].result[1]
check("a fix is offered", action and action.isPreferred == true, { answer, lsp })
vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
check("the fix deletes the residue", text:find("END", 1, true) == nil, text)
check("its finding goes", vim.wait(10000, function() return of_rule("generation-residue") == nil end, 50))

vim.lsp.stop_client(client)
check("the server ends when asked to", vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end, 50))
vim.cmd("qall!")
