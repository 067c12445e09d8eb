#include "core/base/Sha256.h"
#include "tests/Catch.h"

// The examples of FIPS 180-4.
TEST_CASE("SHA-256 gives the digests of the standard", "[sha256]")
{
    CHECK(core::sha256Of("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(core::sha256Of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(core::sha256Of(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("where the bytes are cut makes no difference to their SHA-256", "[sha256]")
{
    core::Sha256 hash;
    hash.feed("a");
    hash.feed("");
    hash.feed("bc");
    CHECK(hash.finish() == core::sha256Of("abc"));
}
