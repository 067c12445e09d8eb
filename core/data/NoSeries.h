#pragma once

#include "core/base/InputError.h"
#include "core/data/Finding.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

/// Data of which no series follows without a person's word, and what could be said.
class NoSeries : public InputError
{
public:
    explicit NoSeries(Message sentence, std::vector<WayOut> waysOut = {}, std::string setting = {})
        : InputError(std::move(sentence), std::move(setting)), m_waysOut(std::move(waysOut))
    {
    }

    const std::vector<WayOut>& waysOut() const noexcept { return m_waysOut; }

private:
    std::vector<WayOut> m_waysOut;
};

} // namespace core
