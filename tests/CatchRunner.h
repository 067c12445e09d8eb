#pragma once

/// Runs the test cases as the arguments say; what `main` returns. Catch2's runner costs many
/// seconds to compile: once for all tests.
int runTests(int argc, char* argv[]);
