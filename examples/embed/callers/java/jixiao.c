/* What stands between Java and the library. The question is function, settings
 * and input in one buffer, the first two with a NUL behind them. */
#include <jni.h>
#include <string.h>

#include "jixiao.h"

JNIEXPORT jlong JNICALL Java_jixiao_Jixiao_answer(JNIEnv *env, jclass self, jobject question, jint length, jobject answer)
{
	const char *function = (*env)->GetDirectBufferAddress(env, question);
	const char *settings = function + strlen(function) + 1;
	const char *input = settings + strlen(settings) + 1;

	return jixiao_answer(function, settings, input, function + length - input,
		(*env)->GetDirectBufferAddress(env, answer), (*env)->GetDirectBufferCapacity(env, answer));
}
