#include "app/commands/CsvText.h"

#include "core/base/ShortestText.h"

#include <cmath>

namespace commands {

void appendNumber(std::string& text, double number)
{
    if (std::isfinite(number))
        text += core::shortestText(number);
}

} // namespace commands
