// Package embed holds a C library that scores and checks self-evaluation forms
// for hosts in other languages, and callers in Python and Java.
//
// The library is one function, [library/jixiao.h]: a function's name, settings
// and an input go in as texts, a JSON document comes out into memory of the
// caller. Package desk says which functions there are.
//
//	go build -buildmode=c-shared -trimpath -ldflags='-s -w' -o libjixiao.so ./library
//
// Python needs nothing more ([callers/python/jixiao.py], by ctypes). Java from 8 on
// calls it through JNI, for which one file of C is compiled
// ([callers/java/jixiao.c], [callers/java/jixiao/Jixiao.java]):
//
//	include=$(dirname $(dirname $(readlink -f $(which javac))))/include
//	gcc -O2 -shared -fPIC -o libjixiao-java.so callers/java/jixiao.c -Ilibrary \
//		-I$include -I$include/linux libjixiao.so -Wl,-rpath,'$ORIGIN'
//	javac --release 8 callers/java/jixiao/Jixiao.java
//
// A failure inside the library is caught and answered as an error. It does not
// touch files, sockets or the environment. A process that has loaded it cannot
// unload it.
package embed
