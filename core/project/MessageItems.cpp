#include "core/project/MessageItems.h"

#include <vector>

namespace core {

namespace {

std::string keptName(const std::string& name)
{
    return name + "Messages";
}

} // namespace

void describeMessages(ItemWriter& writer, const std::string& name, const MessageList& messages)
{
    std::vector<std::string> kept;
    for (const Message& message : messages)
        kept.push_back(toJson(message));
    writer(name.c_str(), textsOf(messages));
    writer(keptName(name).c_str(), kept);
}

void describeMessages(ItemReader& reader, const std::string& name, MessageList& messages)
{
    std::vector<std::string> texts;
    reader(name.c_str(), texts);
    messages.assign(texts.begin(), texts.end());
    // Earlier files have those of a series as "messages".
    const std::string keptAs = reader.has(keptName(name).c_str()) ? keptName(name) : "messages";
    if (!reader.has(keptAs.c_str()))
        return;
    std::vector<std::string> kept;
    reader(keptAs.c_str(), kept);
    messages.clear();
    for (const std::string& message : kept)
        messages.push_back(reader.named(message, messageFromJson));
}

void describeMessagesSince(ItemWriter& writer, const std::string& name, const MessageList& messages)
{
    if (messages.empty()) {
        writer.leaveOut(name);
        writer.leaveOut(keptName(name));
    } else {
        describeMessages(writer, name, messages);
    }
}

void describeMessagesSince(ItemReader& reader, const std::string& name, MessageList& messages)
{
    if (reader.has(name.c_str()))
        describeMessages(reader, name, messages);
}

void describeMessageSince(ItemWriter& writer, const std::string& name, const Message& message)
{
    writer.since(name.c_str(), toJson(message), message.isEmpty());
}

void describeMessageSince(ItemReader& reader, const std::string& name, Message& message)
{
    if (!reader.has(name.c_str()))
        return;
    std::string kept;
    reader(name.c_str(), kept);
    message = reader.named(kept, messageFromJson);
}

} // namespace core
