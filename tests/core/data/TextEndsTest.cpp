#include "core/data/TextEnds.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <cstdint>
#include <vector>

TEST_CASE("ends of texts are right beyond the range of their digits", "[csv]")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        core::RandomStream random(seed);
        core::TextEnds<std::uint8_t> ends;
        std::vector<std::size_t> plain;
        const auto last = [&] { return plain.empty() ? 0 : plain.back(); };
        for (int step = 0; step < 60; ++step) {
            if (random.below(4) == 0 && !plain.empty()) {
                ends.pop();
                plain.pop_back();
            } else if (random.below(8) == 0) {
                core::TextEnds<std::uint8_t> more;
                const std::size_t offset = last();
                std::size_t end = 0;
                for (std::uint64_t i = random.below(6); i > 0; --i) {
                    end += random.below(200);
                    more.push(end);
                    plain.push_back(offset + end);
                }
                ends.append(more, offset);
            } else {
                plain.push_back(last() + random.below(step % 20 == 0 ? 900 : 30));
                ends.push(plain.back());
            }
            REQUIRE(ends.size() == plain.size());
            for (std::size_t i = 0; i < plain.size(); ++i)
                REQUIRE(ends[i] == plain[i]);
        }
    }
}
