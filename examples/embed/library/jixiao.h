/* Scoring and checking self-evaluation forms: JSON in, JSON out. */
#ifndef JIXIAO_H
#define JIXIAO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * jixiao_answer answers a question.
 *
 *   function   "rule-sets", "table", "read", "score", "check" or "explain"
 *   settings   a JSON object, or NULL: {"ruleset":"cn/2021-101/cost","lang":"zh"}
 *   input      length bytes: a form in JSON, or a table as it was exported
 *   answer     size bytes that belong to the caller
 *
 * It returns the length of the answer in bytes, without a final NUL: positive
 * for what was asked for, negative for an error (a jixiao/error/1 of that many
 * bytes). An answer longer than size is not written: ask again with as much memory
 * as the length says. All texts are UTF-8, but for tables in GB18030.
 *
 * The memory of all arguments is the caller's before and after; nothing has to be
 * freed. It may be called from any number of threads at once. The process must not
 * fork without exec afterwards, nor unload the library.
 */
int64_t jixiao_answer(const char *function, const char *settings, const char *input, size_t length,
	char *answer, size_t size);

#ifdef __cplusplus
}
#endif

#endif
