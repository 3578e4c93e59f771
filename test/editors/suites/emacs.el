;;; -*- lexical-binding: t -*-
;; Emacs 28 in batch: no idle timers and no window, so flymake is asked by hand.
(package-initialize)
(require 'eglot)
(require 'markdown-mode)
(setq eglot-sync-connect t
      eglot-events-buffer-size 0)
(add-to-list 'eglot-server-programs
             (list 'markdown-mode (getenv "NODE") (getenv "SERVER") "--stdio"))

(defvar kouetsu-found nil "What eglot last handed to flymake.")

(defun kouetsu-check (name passed &optional detail)
  (princ (if passed (format "ok - %s\n" name) (format "not ok - %s\n%S\n" name detail)))
  (unless passed (kill-emacs 1)))

(defun kouetsu-wait (condition)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05)))
  (funcall condition))

(defun kouetsu-text (diagnostic)
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic)
                                  (flymake-diagnostic-end diagnostic)))

(defun kouetsu-at (words)
  (seq-find (lambda (diagnostic) (string-match-p (regexp-quote words) (kouetsu-text diagnostic)))
            kouetsu-found))

(find-file (concat (getenv "SITE") "/posts/asaichi.md"))
(markdown-mode)
(apply #'eglot (eglot--guess-contact))
(kouetsu-check "eglot manages the article" (eglot-managed-p))
(eglot-flymake-backend (lambda (diagnostics &rest _) (setq kouetsu-found diagnostics)))
(kouetsu-check "the findings stand at their words"
               (kouetsu-wait (lambda () (and (kouetsu-at "---END---") (kouetsu-at "75%"))))
               kouetsu-found)

(let* ((residue (kouetsu-at "---END---"))
       (server (eglot-current-server))
       (range (list :start (eglot--pos-to-lsp-position (flymake-diagnostic-beg residue))
                    :end (eglot--pos-to-lsp-position (flymake-diagnostic-end residue))))
       (actions (jsonrpc-request server :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range range
                                       :context (list :diagnostics [])))))
  (kouetsu-check "a fix is offered" (> (length actions) 0))
  (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit))
  (kouetsu-check "the fix deletes the residue"
                 (not (save-excursion (goto-char (point-min)) (search-forward "END" nil t))))
  (set-buffer-modified-p nil)
  (eglot-shutdown server nil 5)
  (kouetsu-check "the server ends when asked to" (not (jsonrpc-running-p server))))
