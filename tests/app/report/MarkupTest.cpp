#include "app/report/Markup.h"
#include "app/report/Svg.h"
#include "tests/Catch.h"

#include <cmath>

using report::escaped;

TEST_CASE("what has a meaning in HTML and XML loses it", "[report]")
{
    CHECK(escaped("<script>alert('x')</script>") ==
          "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    CHECK(escaped("\" onload=\"a&b") == "&quot; onload=&quot;a&amp;b");
    CHECK(escaped("&lt;") == "&amp;lt;");
    CHECK(escaped("São Paulo, 東京, \U0001F600\n") == "São Paulo, 東京, \U0001F600\n");
    CHECK(escaped("") == "");
}

TEST_CASE("what no XML may hold is replaced", "[report]")
{
    const std::string instead = "\xEF\xBF\xBD";
    for (const std::string& bad : {std::string("\0", 1), std::string("\x01"), std::string("\x1B"),
                                   std::string("\xFF"), std::string("\xC0")})
        CHECK(escaped("a" + bad + "b") == "a" + instead + "b");
    for (const std::string& hidden : {"\u009B", "\u0085", "\u202E", "\u2066", "\u2028"})
        CHECK(escaped("a" + hidden + "b") == "a" + instead + "b");
    CHECK(escaped("\xC3") == instead);                               // cut off
    CHECK(escaped("\xED\xA0\x80") == instead + instead + instead);   // a surrogate
    CHECK(escaped("\xEF\xBF\xBF") == instead + instead + instead);   // no character
    CHECK(escaped("\xF4\x90\x80\x80").size() == 4 * instead.size()); // beyond Unicode
    CHECK(escaped("\xE0\x80\xBC") == instead + instead + instead);   // < in a longer form
}

TEST_CASE("a drawing escapes its texts and cuts its lines where a value is missing", "[report]")
{
    report::Svg svg(100.0, 50.0, "<b>");
    svg.text({1.0, 2.0}, "a<b&c");
    svg.line({{0.0, 0.0}, {1.0, 1.04}, {2.0, NAN}, {3.0, 3.0}, {4.0, 4.0}, {5.0, NAN}, {6.0, 6.0}},
             {.stroke = "#000000"});
    const std::string text = svg.finish();
    CHECK(text.find("aria-label=\"&lt;b&gt;\"") != std::string::npos);
    CHECK(text.find(">a&lt;b&amp;c</text>") != std::string::npos);
    CHECK(text.find("points=\"0,0 1,1\"") != std::string::npos);
    CHECK(text.find("points=\"3,3 4,4\"") != std::string::npos);
    CHECK(text.find("6,6") == std::string::npos); // a point alone is no line
    CHECK(text.ends_with("</svg>\n"));
}

TEST_CASE("a line has no two points in one place, and of one point there is none", "[report]")
{
    report::Svg svg(100.0, 50.0, "");
    svg.line({{10.0, 5.0}, {10.01, 5.0}, {20.0, 5.0}}, {.stroke = "#000000"});
    svg.line({{10.0, 8.0}, {10.04, 8.0}}, {.stroke = "#000000"});
    const std::string text = svg.finish();
    CHECK(text.find("points=\"10,5 20,5\"") != std::string::npos);
    CHECK(text.find(",8") == std::string::npos);
}
