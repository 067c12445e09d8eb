#pragma once

#include "core/base/Message.h"

#include <functional>
#include <string>
#include <vector>

namespace report {

/// What a report is written in.
struct Language
{
    std::string code = "en"; ///< as HTML has it: "zh-CN"
    /// A message as it stands in the report.
    std::function<std::string(const core::Message&)> text = [](const core::Message& message) {
        return message.text();
    };

    /// Each of them.
    std::vector<std::string> texts(const core::MessageList& messages) const
    {
        std::vector<std::string> all;
        all.reserve(messages.size());
        for (const core::Message& message : messages)
            all.push_back(text(message));
        return all;
    }
};

} // namespace report
