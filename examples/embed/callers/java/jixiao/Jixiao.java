package jixiao;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Self-evaluation forms scored and checked in Java, by the C library. Runs on
 * Java 8 and later. Any number of threads may ask.
 */
public final class Jixiao {
	/** The answer is an error. */
	public static final class Refused extends Exception {
		private static final long serialVersionUID = 1;

		/** The jixiao/error/1, in UTF-8. */
		public final transient byte[] answer;

		Refused(byte[] answer) {
			super(new String(answer, StandardCharsets.UTF_8));
			this.answer = answer;
		}
	}

	private final ThreadLocal<ByteBuffer> questions, answers;

	/**
	 * Loads the library.
	 *
	 * @param path the shared object of jixiao.c, which is linked with the library
	 * @param room bytes that are kept for the answers of each thread at first
	 */
	public Jixiao(String path, int room) {
		System.load(path);
		questions = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(1 << 16));
		answers = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(room));
	}

	private static native long answer(ByteBuffer question, int length, ByteBuffer answer);

	/** Returns the answer in UTF-8. */
	public byte[] answer(String function, String settings, byte[] input) throws Refused {
		if (function.indexOf('\0') >= 0 || settings.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("a NUL ends texts in C");
		}
		byte[] head = (function + '\0' + settings + '\0').getBytes(StandardCharsets.UTF_8);
		ByteBuffer question = room(questions, head.length + input.length);
		question.clear();
		question.put(head).put(input);
		ByteBuffer answer = answers.get();
		long length = answer(question, question.position(), answer);
		if (Math.abs(length) > answer.capacity()) {
			answer = room(answers, Math.toIntExact(Math.abs(length)));
			length = answer(question, question.position(), answer);
		}
		byte[] text = new byte[(int) Math.abs(length)];
		answer.clear();
		answer.get(text);
		if (length < 0) {
			throw new Refused(text);
		}
		return text;
	}

	private static ByteBuffer room(ThreadLocal<ByteBuffer> kept, int length) {
		if (kept.get().capacity() < length) {
			kept.set(ByteBuffer.allocateDirect(length));
		}
		return kept.get();
	}
}
