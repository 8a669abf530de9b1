// Command library is the C library: go build -buildmode=c-shared gives a shared
// object with the one function that jixiao.h declares.
package main

// #include <stddef.h>
// #include <stdint.h>
import "C"

import (
	"sync"
	"unsafe"

	"jixiao.example/examples/embed/desk"
)

// counter is the desk of the process, with the memory of the answers that are
// being written.
var counter struct {
	desk.Desk
	answers sync.Pool
}

// jixiao_answer answers a question into the caller's memory, as jixiao.h says.
// No pointer outlives the call, in either direction.
//
//export jixiao_answer
func jixiao_answer(function, settings, input *C.char, length C.size_t, answer *C.char, size C.size_t) C.int64_t {
	kept, _ := counter.answers.Get().(*[]byte)
	if kept == nil {
		kept = new([]byte)
	}
	text, ok := counter.Append((*kept)[:0], C.GoString(function), C.GoString(settings), view(input, length))
	needed := C.int64_t(len(text))
	if needed <= C.int64_t(size) {
		copy(view(answer, size), text)
	}
	if cap(text) <= maxKept {
		*kept = text[:0]
	}
	counter.answers.Put(kept)
	if !ok {
		return -needed
	}
	return needed
}

// maxKept is how large memory is that is used again, in bytes.
const maxKept = 1 << 20

// view is a stretch of the caller's memory.
func view(at *C.char, length C.size_t) []byte {
	if at == nil {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(at)), int(length))
}

func main() {}
