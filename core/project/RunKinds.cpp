#include "core/project/RunKinds.h"

namespace core {

std::string_view nameOf(RunKind kind)
{
    return withResultType(kind, []<typename Result>(std::type_identity<Result>) {
        return std::string_view(RunItem<Result>::kName);
    });
}

std::optional<RunKind> runKindNamed(std::string_view name)
{
    for (const RunKind kind : allRunKinds())
        if (name == nameOf(kind))
            return kind;
    return std::nullopt;
}

bool isOfSeries(RunKind kind)
{
    return withResultType(
        kind, []<typename Result>(std::type_identity<Result>) { return kIsOfSeries<Result>; });
}

} // namespace core
